package dev.dateline.editorial.imports.wordpress;

import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import dev.dateline.editorial.imports.MalformedFile;

/** One walk through an export, child by child of its channel. */
final class WxrPass implements Closeable {

    private static final int DEEPEST = 3;

    private final CountedStream stream;
    private final XMLStreamReader xml;

    /** @throws MalformedFile where the file is not {@code rss} with a {@code channel} */
    WxrPass(Path file) throws IOException {
        stream = new CountedStream(Files.newInputStream(file));
        try {
            xml = factory().createXMLStreamReader(stream);
            enterChannel();
        } catch (XMLStreamException | MalformedFile failed) {
            stream.close();
            throw failed instanceof XMLStreamException unreadable ? malformed(unreadable) : (MalformedFile) failed;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /**
     * The next child of the channel; empty once the file is at its end.
     *
     * @throws MalformedFile where the XML breaks off or is not well-formed
     */
    Optional<WxrNode> next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (advance() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(node(1));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException unreadable) {
            throw malformed(unreadable);
        }
    }

    long bytesRead() {
        return stream.count();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void enterChannel() throws XMLStreamException {
        while (advance() != XMLStreamConstants.START_ELEMENT) {
            continue;
        }
        if (!xml.getLocalName().equals("rss")) {
            throw new MalformedFile(line(), "is no WordPress export: its root element is " + xml.getLocalName()
                    + ", not rss");
        }
        while (xml.hasNext()) {
            if (advance() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("channel")) {
                    return;
                }
                skip();
            }
        }
        throw new MalformedFile(line(), "is no WordPress export: it has no channel");
    }

    private int advance() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new MalformedFile(line(), "has a document type declaration, which no WordPress export has");
        }
        return event;
    }

    private WxrNode node(int depth) throws XMLStreamException {
        long line = line();
        String name = name();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        List<WxrNode> children = new ArrayList<>();
        for (int event = advance(); event != XMLStreamConstants.END_ELEMENT; event = advance()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == DEEPEST || name().equals("wp:comment")) {
                    skip();
                } else {
                    children.add(node(depth + 1));
                }
            }
        }
        return new WxrNode(line, name, attributes, text.toString().strip(), children);
    }

    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0;) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> { }
            }
        }
    }

    private String name() {
        return WxrNamespace.prefix(xml.getNamespaceURI()) + xml.getLocalName();
    }

    private long line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    private static MalformedFile malformed(XMLStreamException failed) throws IOException {
        if (failed.getNestedException() instanceof IOException io && !(io instanceof CharConversionException)) {
            throw io;
        }
        long line = failed.getLocation() == null ? 0 : Math.max(0, failed.getLocation().getLineNumber());
        String message = String.valueOf(failed.getMessage());
        String reason = message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        return new MalformedFile(line, "is not well-formed XML: " + reason.strip());
    }
}

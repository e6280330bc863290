package dev.dateline.http.problem;

/**
 * The path of a property in a JSON body as text, such as {@code tags[2].slug}. A name that contains a character of this syntax is
 * quoted as in a normalised path (RFC 9535, 2.7): {@code seo['a.b']}.
 */
public final class PropertyPath {

    private PropertyPath() {
    }

    /** @param outer the path of the object; empty for the body itself */
    public static String of(String outer, String name) {
        if (name.isEmpty() || name.chars().anyMatch(sign -> sign == '.' || sign == '[' || sign == ']')) {
            return outer + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
        }
        return join(outer, name);
    }

    /** @param inner a path within the object at the other one */
    public static String join(String outer, String inner) {
        return outer.isEmpty() || inner.startsWith("[") ? outer + inner : outer + "." + inner;
    }

    /** The JSON Pointer (RFC 6901) for a path. */
    static String pointer(String path) {
        var pointer = new StringBuilder();
        for (int i = 0; i < path.length();) {
            i = path.startsWith("['", i) ? addQuoted(path, i + 2, pointer) : addPlain(path, i, pointer);
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }

    /** @return the index after the closing quote and bracket */
    private static int addQuoted(String path, int start, StringBuilder pointer) {
        pointer.append('/');
        int i = start;
        for (; i < path.length() && path.charAt(i) != '\''; i++) {
            if (path.charAt(i) == '\\' && i + 1 < path.length()) {
                i++;
            }
            addEscaped(path.charAt(i), pointer);
        }
        return afterDot(path, i + 2);
    }

    /** @return the index after the name or the index of the list, and the signs that separate it from the next one */
    private static int addPlain(String path, int start, StringBuilder pointer) {
        pointer.append('/');
        int i = path.charAt(start) == '[' ? start + 1 : start;
        for (; i < path.length() && ".[]".indexOf(path.charAt(i)) < 0; i++) {
            addEscaped(path.charAt(i), pointer);
        }
        return afterDot(path, i < path.length() && path.charAt(i) == ']' ? i + 1 : i);
    }

    private static int afterDot(String path, int i) {
        return i < path.length() && path.charAt(i) == '.' ? i + 1 : i;
    }

    private static void addEscaped(char sign, StringBuilder pointer) {
        switch (sign) {
            case '~' -> pointer.append("~0");
            case '/' -> pointer.append("~1");
            default -> pointer.append(sign);
        }
    }
}

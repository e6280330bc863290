package dev.dateline.editorial.imports.store.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.InvalidContent.Fault;

/** Gathers what is wrong with an item, each fault under the name that the property has in the import file. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /** @param toImported from the name of a property of the content to that in the import file */
    public void gather(UnaryOperator<String> toImported, Runnable check) {
        try {
            check.run();
        } catch (InvalidContent e) {
            e.faults().forEach(fault -> faults.add(fault.at(toImported.apply(fault.field()))));
        }
    }

    public void add(String field, String reason) {
        faults.add(new Fault(field, reason));
    }

    public void add(String field, String value, String reason) {
        faults.add(new Fault(field, value, reason, null));
    }

    /** @throws InvalidContent when there is any */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidContent(faults);
        }
    }
}

package dev.dateline.delivery.address;

/** What was asked for by an old address has another one now. */
public class Moved extends RuntimeException {

    private final String address;

    /** @param address the slug or path it has today */
    public Moved(String address) {
        super(null, null, false, false);
        this.address = address;
    }

    public String address() {
        return address;
    }
}

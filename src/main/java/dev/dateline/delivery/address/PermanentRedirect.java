package dev.dateline.delivery.address;

/** The request uses a former slug or path of a resource. */
public class PermanentRedirect extends RuntimeException {

    private final String address;

    /** @param address the current slug or path */
    public PermanentRedirect(String address) {
        super(null, null, false, false);
        this.address = address;
    }

    public String address() {
        return address;
    }
}

package dev.dateline.bench;

/**
 * The rate of a request, and the limit of this machine measured in turn with it.
 *
 * @param failure why the rates are missing; null if they are not
 */
record Comparison(Request request, int items, int bytes, Rate dateline, Rate limit, String failure) {

    static Comparison failed(Request request, Exception reason) {
        return new Comparison(request, 0, 0, null, null, reason.getMessage());
    }

    boolean isMeasured() {
        return failure == null;
    }

    double ratio() {
        return dateline.perSecond() / limit.perSecond();
    }
}

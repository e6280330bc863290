package dev.dateline.http.limit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** Endpoints with a body, for tests of the limit. */
@Path("/letterbox")
class LetterboxResource {

    record Letter(String text) {
    }

    @POST
    @Path("/letters")
    @Consumes("application/json")
    @Produces("text/plain")
    @Operation(hidden = true)
    public int read(Letter letter) {
        return letter.text().length();
    }

    @POST
    @Path("/parcels")
    @StreamedBody
    @Consumes("application/octet-stream")
    @Produces("text/plain")
    @Operation(hidden = true)
    public long stream(InputStream parcel) throws IOException {
        return parcel.transferTo(OutputStream.nullOutputStream());
    }

    /** The body has been read when the work, which takes 2 s, begins. */
    @POST
    @Path("/orders")
    @Consumes("application/octet-stream")
    @Produces("text/plain")
    @Operation(hidden = true)
    public int work(byte[] order) {
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        return order.length;
    }
}

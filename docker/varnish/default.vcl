vcl 4.1;

# Varnish in front of two nodes. They purge it with bans, which need no module: DATELINE_PURGE_VARNISH_URLS and
# DATELINE_PURGE_VARNISH_BANS=true. With the module xkey, "xkey.purge(req.http.xkey-purge)" for the method PURGE is faster.

import directors;
import std;

probe ready {
    .url = "/health/ready";
    .interval = 1s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
}

backend node1 {
    .host = "node-1";
    .port = "8080";
    .probe = ready;
}

backend node2 {
    .host = "node-2";
    .port = "8080";
    .probe = ready;
}

acl nodes {
    "node-1";
    "node-2";
}

sub vcl_init {
    new nodes_in_turn = directors.round_robin();
    nodes_in_turn.add_backend(node1);
    nodes_in_turn.add_backend(node2);
}

sub vcl_recv {
    set req.backend_hint = nodes_in_turn.backend();
    if (req.method == "BAN") {
        if (client.ip !~ nodes) {
            return (synth(403));
        }
        # On the object alone, so that Varnish can test bans in the background.
        if (!std.ban("obj.http.Surrogate-Key ~ " + req.http.Ban-Keys)) {
            return (synth(400, std.ban_error()));
        }
        return (synth(200));
    }
    # A stream has no end to wait for.
    if (req.url ~ "^/api/v1/changes/stream([?]|$)") {
        return (pipe);
    }
    # Only the public API is cached; the management API and previews are not.
    if (req.url !~ "^/api/v1/" || req.http.Authorization) {
        return (pass);
    }
    # The parts of a batch have an order.
    if (req.url !~ "^/api/v1/batch") {
        set req.url = std.querysort(req.url);
    }
    # A stale response only if no node is available.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 0s;
    }
}

sub vcl_backend_response {
    # The response stays until a node purges it; nodes and clients revalidate as Cache-Control says.
    if (beresp.http.Surrogate-Key && beresp.status == 200) {
        set beresp.ttl = 1h;
        # While no node is available.
        set beresp.grace = 24h;
    }
}

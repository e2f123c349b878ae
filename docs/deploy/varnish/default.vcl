vcl 4.1;

# A cache in front of three instances, which keeps documents as long as the site says. See README.md beside this file.
import directors;
import std;
import xkey;

# One that has slept has read what was published meanwhile when it has been well for five seconds.
probe ready {
	.url = "/healthz/ready";
	.interval = 1s;
	.timeout = 1s;
	.window = 6;
	.threshold = 5;
	.initial = 5;
}

backend one {
	.host = "192.0.2.11";
	.port = "3000";
	.connect_timeout = 1s;
	.first_byte_timeout = 4s;
	.probe = ready;
}

backend two {
	.host = "192.0.2.12";
	.port = "3000";
	.connect_timeout = 1s;
	.first_byte_timeout = 4s;
	.probe = ready;
}

backend three {
	.host = "192.0.2.13";
	.port = "3000";
	.connect_timeout = 1s;
	.first_byte_timeout = 4s;
	.probe = ready;
}

# Who may throw away what is kept.
acl operators {
	"localhost";
}

sub vcl_init {
	# To the site, the cache is the reader: an address stays at one instance.
	new instances = directors.shard();
	instances.add_backend(one);
	instances.add_backend(two);
	instances.add_backend(three);
	instances.reconfigure();
}

sub vcl_recv {
	if (req.method == "PURGE") {
		if (client.ip !~ operators) {
			return (synth(403));
		}
		return (synth(200, xkey.purge(req.http.Surrogate-Key) + " thrown away"));
	}
	# What readers write in these themselves does not count. TLS ends before Varnish: what ends it sets X-Forwarded-Proto.
	set req.http.X-Forwarded-Host = req.http.Host;
	unset req.http.X-Device-Class;
	unset req.http.Cookie;
	unset req.http.Authorization;
	# The two codings that the site has, smallest first, instead of the many ways in which browsers ask for them.
	if (req.http.Accept-Encoding ~ "(?i)(^|[\s,])br\s*(,|$|;(?!\s*q=0(\.0*)?\s*(,|$)))") {
		set req.http.Accept-Encoding = "br";
	} elsif (req.http.Accept-Encoding ~ "(?i)(^|[\s,])gzip\s*(,|$|;(?!\s*q=0(\.0*)?\s*(,|$)))") {
		set req.http.Accept-Encoding = "gzip";
	} else {
		unset req.http.Accept-Encoding;
	}
	set req.backend_hint = instances.backend();
	if (req.method != "GET" && req.method != "HEAD") {
		return (pass);
	}
	# While the site answers, nobody gets what is older than stale-while-revalidate allows. When it does not, what is kept for
	# stale-if-error stands in: on the second try, if it is only found out by asking.
	if (req.restarts == 0 && std.healthy(req.backend_hint)) {
		set req.grace = 30s;
	}
	return (hash);
}

sub vcl_backend_fetch {
	set bereq.backend = instances.backend(alt = bereq.retries);
}

sub vcl_backend_response {
	if (beresp.status >= 500) {
		# What is kept goes on standing in.
		if (bereq.is_bgfetch) {
			return (abandon);
		}
		set beresp.ttl = 0s;
		set beresp.grace = 0s;
		return (deliver);
	}
	set beresp.grace = 0s;
	if (beresp.http.CDN-Cache-Control) {
		set beresp.ttl = std.duration(regsub(beresp.http.CDN-Cache-Control, "^.*max-age=(\d+).*$", "\1s"), 0s);
		if (beresp.http.CDN-Cache-Control ~ "stale-if-error=\d") {
			set beresp.grace = std.duration(regsub(beresp.http.CDN-Cache-Control, "^.*stale-if-error=(\d+).*$", "\1s"), 0s);
		}
		set beresp.http.xkey = beresp.http.Surrogate-Key;
	} elsif (beresp.ttl <= 0s || beresp.http.Cache-Control ~ "(?i)no-store|no-cache|private") {
		# Readers need not wait for each other where nothing is kept.
		set beresp.ttl = 30s;
		set beresp.uncacheable = true;
	}
	return (deliver);
}

sub vcl_backend_error {
	# What an instance has not begun to answer, another answers.
	if (bereq.retries < 2) {
		return (retry);
	}
	# When none does: a telephone number, instead of Varnish's own page.
	set beresp.http.Content-Type = "text/html; charset=utf-8";
	set beresp.http.Cache-Control = "no-store";
	set beresp.http.Retry-After = "60";
	synthetic(std.fileread("/etc/minid-away.html"));
	return (deliver);
}

sub vcl_deliver {
	if (resp.status >= 500 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) {
		return (restart);
	}
	unset resp.http.CDN-Cache-Control;
	unset resp.http.Surrogate-Key;
	unset resp.http.xkey;
	unset resp.http.Cache-Status;
	unset resp.http.Via;
	unset resp.http.X-Varnish;
}

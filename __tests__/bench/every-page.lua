-- Asks for one page after the other, over and over. Arguments: a file with one path a line, and the Accept-Encoding.
function init(args)
	wrk.headers['Accept-Encoding'] = args[2]
	requests = {}
	for path in io.lines(args[1]) do
		requests[#requests + 1] = wrk.format('GET', path)
	end
	position = 0
end

function request()
	position = position % #requests + 1
	return requests[position]
end

-- One line of JSON: times in seconds, and how much processor time this client itself used.
function done(summary, latency)
	local errors = summary.errors
	io.write(string.format(
		'{"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"failures":%d,"clientCpu":%f}\n',
		summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e6, latency:percentile(99) / 1e6,
		errors.connect + errors.read + errors.write + errors.status + errors.timeout, os.clock()
	))
end

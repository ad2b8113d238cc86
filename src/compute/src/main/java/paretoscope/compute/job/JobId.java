package paretoscope.compute.job;

import java.util.regex.Pattern;

/// The identity of a job: a digest of everything its result depends on, so that equal jobs are never paid for twice.
///
/// @param digest letters, digits, `.`, `_` and `-`, at most 128 of them, so that it can name a file
public record JobId(String digest) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}");

    public JobId {
        if (!SAFE.matcher(digest).matches()) {
            throw new IllegalArgumentException("a job's digest can name a file, this cannot: " + digest);
        }
    }

    /// The first digits, enough to tell jobs apart in a log.
    public String brief() {
        return digest.length() <= 12 ? digest : digest.substring(0, 12);
    }
}

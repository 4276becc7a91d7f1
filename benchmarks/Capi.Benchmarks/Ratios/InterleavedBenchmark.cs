using System.Diagnostics;

namespace Capi.Benchmarks.Ratios;

/// <summary>Measures several actions interleaved in one process, and keeps the samples taken while the machine was idle.</summary>
internal sealed class InterleavedBenchmark(IReadOnlyList<(string Name, int Events, Action Act)> entries)
{
    // With fewer quiet samples, all samples are used.
    private const int MinQuietSamples = 15;

    private readonly ContentionProbe _probe = new();
    private readonly List<(double Ns, long Before, long After)>[] _samples = [.. entries.Select(_ => new List<(double, long, long)>())];

    /// <summary>Lets the JIT reach tier 1, which needs calls and background time between them.</summary>
    public void WarmUp(TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            foreach (var entry in entries)
                entry.Act();
            _probe.Measure();
            Thread.Sleep(1);
        }
    }

    /// <summary>Measures rounds until the duration has passed. The order rotates from round to round.</summary>
    public void Run(TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; Stopwatch.GetElapsedTime(started) < duration; round++)
        {
            for (var turn = 0; turn < entries.Count; turn++)
            {
                var entryIndex = (round + turn) % entries.Count;
                // Run once unmeasured, because the previous action has filled the processor's caches with its data.
                entries[entryIndex].Act();
                var before = _probe.Measure();
                var timestamp = Stopwatch.GetTimestamp();
                entries[entryIndex].Act();
                var ns = Stopwatch.GetElapsedTime(timestamp).TotalNanoseconds / entries[entryIndex].Events;
                _samples[entryIndex].Add((ns, before, _probe.Measure()));
            }
        }
    }

    /// <summary>Returns the nanoseconds per event of one entry.</summary>
    public Quartiles GetQuartiles(string name)
    {
        var samples = _samples[entries.Select((entry, index) => (entry.Name, index)).Single(entry => entry.Name == name).index];
        var quiet = samples.Where(sample => _probe.IsQuiet(sample.Before) && _probe.IsQuiet(sample.After)).ToList();
        return Quartiles.From((quiet.Count >= MinQuietSamples ? quiet : samples).Select(sample => sample.Ns));
    }
}

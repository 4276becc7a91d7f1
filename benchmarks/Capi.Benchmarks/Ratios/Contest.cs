using System.Diagnostics;

namespace Capi.Benchmarks.Ratios;

/// <summary>Measures several actions interleaved in one process, and keeps the samples taken while the machine was idle.</summary>
internal sealed class Contest(IReadOnlyList<(string Name, int Events, Action Act)> entries)
{
    // With fewer quiet samples, all samples are used.
    private const int EnoughQuiet = 15;

    private readonly SpinProbe _probe = new();
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
                var who = (round + turn) % entries.Count;
                // Run once unmeasured, because the previous action has filled the processor's caches with its data.
                entries[who].Act();
                var before = _probe.Measure();
                var from = Stopwatch.GetTimestamp();
                entries[who].Act();
                var ns = Stopwatch.GetElapsedTime(from).TotalNanoseconds / entries[who].Events;
                _samples[who].Add((ns, before, _probe.Measure()));
            }
        }
    }

    /// <summary>Returns the nanoseconds per event of one entry.</summary>
    public Quartiles Of(string name)
    {
        var samples = _samples[entries.Select((entry, index) => (entry.Name, index)).Single(entry => entry.Name == name).index];
        var quiet = samples.Where(sample => _probe.IsQuiet(sample.Before) && _probe.IsQuiet(sample.After)).ToList();
        return Quartiles.Of((quiet.Count >= EnoughQuiet ? quiet : samples).Select(sample => sample.Ns));
    }
}

using System.Diagnostics;

namespace Capi.Benchmarks.Ratios;

/// <summary>Times several ways in turns, in one process, and keeps what was measured while the machine was quiet.</summary>
internal sealed class Contest(IReadOnlyList<(string Name, int Events, Action Act)> entries)
{
    // Fewer quiet samples than that say nothing; then all are taken.
    private const int EnoughQuiet = 15;

    private readonly SpinProbe _probe = new();
    private readonly List<(double Ns, long Before, long After)>[] _samples = [.. entries.Select(_ => new List<(double, long, long)>())];

    /// <summary>Lets the JIT reach its last tier: it needs calls, and time in the background between them.</summary>
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

    /// <summary>Rounds until the time is up. Who comes first changes from round to round.</summary>
    public void Run(TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; Stopwatch.GetElapsedTime(started) < duration; round++)
        {
            for (var turn = 0; turn < entries.Count; turn++)
            {
                var who = (round + turn) % entries.Count;
                // Once without the clock: whoever came before has filled the processor's caches with his own.
                entries[who].Act();
                var before = _probe.Measure();
                var from = Stopwatch.GetTimestamp();
                entries[who].Act();
                var ns = Stopwatch.GetElapsedTime(from).TotalNanoseconds / entries[who].Events;
                _samples[who].Add((ns, before, _probe.Measure()));
            }
        }
    }

    /// <summary>Nanoseconds per event of one entry.</summary>
    public Quartiles Of(string name)
    {
        var samples = _samples[entries.Select((entry, index) => (entry.Name, index)).Single(entry => entry.Name == name).index];
        var quiet = samples.Where(sample => _probe.IsQuiet(sample.Before) && _probe.IsQuiet(sample.After)).ToList();
        return Quartiles.Of((quiet.Count >= EnoughQuiet ? quiet : samples).Select(sample => sample.Ns));
    }
}

using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;

namespace Capi.Benchmarks.Ratios;

/// <summary>Compares the three serialisers in one process, in turns, so that a slow moment of the machine strikes all of them.</summary>
/// <remarks>
/// A ratio is the median of the ratios inside each round, never of two times from different moments. Absolute times on a shared
/// machine are an indication only. Most samples see no garbage collection, so the medians leave its cost out: in favour of F1.
/// </remarks>
internal static class RatioRunner
{
    // Short samples, many of them: most then lie between two interruptions. About 0.6 ms each.
    private const int Rounds = 601;
    private const int PassesPerSample = 1;
    private const int PassesForAllocation = 100;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static RatioReport Run(Contestants contestants, ReferenceEvent[] events)
    {
        var ours = new SerializerTimer(contestants.Generated, events);
        SerializerTimer[] timers = [ours, new(contestants.SystemTextJson, events), new(contestants.HandWritten, events)];
        foreach (var timer in timers)
            timer.WarmUp(WarmUp);

        var samples = new double[timers.Length][];
        for (var i = 0; i < timers.Length; i++)
            samples[i] = new double[Rounds];

        for (var round = 0; round < Rounds; round++)
        {
            // Who comes first changes, so that nobody always runs in the wake of the same other.
            for (var turn = 0; turn < timers.Length; turn++)
            {
                var who = (round + turn) % timers.Length;
                samples[who][round] = timers[who].Sample(PassesPerSample);
            }
        }

        return new RatioReport(
            EventVsStj: Ratio(samples[1], samples[0]),
            EventVsUtf8JsonWriter: Ratio(samples[2], samples[0]),
            EventNs: Quartiles.Of(samples[0]),
            AllocBytesPerEvent: ours.AllocatedBytes(PassesForAllocation),
            JsonBytes: ours.JsonBytes());
    }

    private static Quartiles Ratio(double[] theirs, double[] ours) =>
        Quartiles.Of(theirs.Zip(ours, (their, our) => their / our));
}

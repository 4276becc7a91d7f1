using Capi.Generators;

namespace Capi.Compile.Benchmarks.Generating;

/// <summary>The cost of the generator run after a keystroke.</summary>
/// <param name="Ms">Median milliseconds.</param>
/// <param name="TimeVsFloor">The time divided by the lower bound's: the median of the per-round ratios.</param>
/// <param name="BytesPerContract">Bytes allocated per contract.</param>
/// <param name="FloorBytesPerContract">Bytes allocated per contract by the lower bound.</param>
internal sealed record KeystrokeCost(double Ms, double TimeVsFloor, double BytesPerContract, double FloorBytesPerContract);

/// <summary>The cost of the generator.</summary>
/// <param name="ColdMs">The duration of the first run in milliseconds.</param>
/// <param name="Body">A keystroke in a method body.</param>
/// <param name="Name">A keystroke in a method name, after which every contract is read again.</param>
internal sealed record GeneratorCost(double ColdMs, KeystrokeCost Body, KeystrokeCost Name);

/// <summary>Edits two equal projects alternately, so that a slow period of the machine affects our generator and the lower bound alike.</summary>
internal static class KeystrokeRunner
{
    public static GeneratorCost Run(int contracts, int rounds)
    {
        var ours = new KeystrokeSimulator(new CapiEventGenerator(), contracts);
        var floor = new KeystrokeSimulator(new FloorGenerator(), contracts);

        return new(
            ours.ColdMs,
            Measure(ours, floor, simulator => simulator.EditMethodBody(), contracts, rounds),
            Measure(ours, floor, simulator => simulator.EditMethodName(), contracts, rounds));
    }

    private static KeystrokeCost Measure(KeystrokeSimulator ours, KeystrokeSimulator floor, Func<KeystrokeSimulator, (double Ms, long Bytes)> edit, int contracts, int rounds)
    {
        // The first keystroke still fills caches.
        edit(ours);
        edit(floor);

        var samples = new (double Ms, double Ratio, double Bytes, double FloorBytes)[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var ourSample = edit(ours);
            var floorSample = edit(floor);
            samples[round] = (ourSample.Ms, ourSample.Ms / floorSample.Ms, ourSample.Bytes, floorSample.Bytes);
        }

        return new(
            Median(samples.Select(sample => sample.Ms)),
            Median(samples.Select(sample => sample.Ratio)),
            Median(samples.Select(sample => sample.Bytes)) / contracts,
            Median(samples.Select(sample => sample.FloorBytes)) / contracts);
    }

    private static double Median(IEnumerable<double> samples)
    {
        double[] sorted = [.. samples.Order()];
        return sorted[sorted.Length / 2];
    }
}

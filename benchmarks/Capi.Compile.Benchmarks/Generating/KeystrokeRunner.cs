using Capi.Generators;

namespace Capi.Compile.Benchmarks.Generating;

/// <summary>What the run after a key press costs.</summary>
/// <param name="Ms">Milliseconds: the median.</param>
/// <param name="TimeVsFloor">How many times the floor's time that is: the median of the ratios inside each round.</param>
/// <param name="BytesPerContract">Bytes allocated.</param>
/// <param name="FloorBytesPerContract">The same of the floor.</param>
internal sealed record KeystrokeCost(double Ms, double TimeVsFloor, double BytesPerContract, double FloorBytesPerContract);

/// <summary>What the generator costs.</summary>
/// <param name="ColdMs">Milliseconds of the first run.</param>
/// <param name="Body">A key press in a method's body.</param>
/// <param name="Name">A key press in a method's name, after which every contract is read again.</param>
internal sealed record GeneratorCost(double ColdMs, KeystrokeCost Body, KeystrokeCost Name);

/// <summary>Types into two equal projects in turns, so that a slow moment of the machine strikes our generator and the floor alike.</summary>
internal static class KeystrokeRunner
{
    public static GeneratorCost Run(int contracts, int rounds)
    {
        var ours = new Typist(new CapiEventGenerator(), contracts);
        var floor = new Typist(new FloorGenerator(), contracts);

        return new(
            ours.ColdMs,
            Measure(ours, floor, typist => typist.Type(), contracts, rounds),
            Measure(ours, floor, typist => typist.Rename(), contracts, rounds));
    }

    private static KeystrokeCost Measure(Typist ours, Typist floor, Func<Typist, (double Ms, long Bytes)> press, int contracts, int rounds)
    {
        // The first key press still fills what later ones find.
        press(ours);
        press(floor);

        var samples = new (double Ms, double Ratio, double Bytes, double FloorBytes)[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var one = press(ours);
            var other = press(floor);
            samples[round] = (one.Ms, one.Ms / other.Ms, one.Bytes, other.Bytes);
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

using Capi.Generators;

namespace Capi.Compile.Benchmarks.Generating;

/// <summary>What the generator costs.</summary>
/// <param name="ColdMs">Milliseconds of the first run.</param>
/// <param name="KeystrokeMs">Milliseconds of the run after a key press: the median.</param>
/// <param name="TimeVsFloor">How many times the floor's time that is: the median of the ratios inside each round.</param>
/// <param name="BytesPerContract">Bytes allocated by the run after a key press.</param>
/// <param name="FloorBytesPerContract">The same of the floor.</param>
internal sealed record KeystrokeCost(double ColdMs, double KeystrokeMs, double TimeVsFloor, double BytesPerContract, double FloorBytesPerContract);

/// <summary>Types into two equal projects in turns, so that a slow moment of the machine strikes our generator and the floor alike.</summary>
internal static class KeystrokeRunner
{
    public static KeystrokeCost Run(int contracts, int rounds)
    {
        var ours = new Typist(new CapiEventGenerator(), contracts);
        var floor = new Typist(new FloorGenerator(), contracts);

        // The first key press still fills what later ones find.
        ours.Type();
        floor.Type();

        var samples = new (double Ms, double Ratio, double Bytes, double FloorBytes)[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var one = ours.Type();
            var other = floor.Type();
            samples[round] = (one.Ms, one.Ms / other.Ms, one.Bytes, other.Bytes);
        }

        return new(
            ours.ColdMs,
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

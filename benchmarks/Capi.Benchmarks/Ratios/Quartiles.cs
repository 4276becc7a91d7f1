using System.Globalization;

namespace Capi.Benchmarks.Ratios;

/// <summary>The median and the interquartile range of samples.</summary>
internal readonly record struct Quartiles(double Low, double Median, double High)
{
    public static Quartiles From(IEnumerable<double> samples)
    {
        double[] sorted = [.. samples.Order()];
        return new Quartiles(sorted[sorted.Length / 4], sorted[sorted.Length / 2], sorted[sorted.Length * 3 / 4]);
    }

    /// <summary>For example <c>6.52 (half of the rounds 6.40 to 6.70)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Median:0.00} (half of the rounds {Low:0.00} to {High:0.00})");
}

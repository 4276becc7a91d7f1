namespace Capi.Generators;

/// <summary>The names of the pipeline's steps; the incrementality tests speak them.</summary>
internal static class TrackingNames
{
    /// <summary>What the target compilation can do.</summary>
    public const string Environment = nameof(Environment);

    /// <summary>One contract as plain data.</summary>
    public const string Contract = nameof(Contract);

    /// <summary>The hint names that need a suffix.</summary>
    public const string Clashes = nameof(Clashes);

    /// <summary>All steps.</summary>
    public static IReadOnlyList<string> All { get; } = [Environment, Contract, Clashes];
}

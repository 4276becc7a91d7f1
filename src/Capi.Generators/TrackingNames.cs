namespace Capi.Generators;

/// <summary>Tracking names of the pipeline steps, used by the incrementality tests.</summary>
internal static class TrackingNames
{
    /// <summary>The capabilities of the target compilation.</summary>
    public const string Environment = nameof(Environment);

    /// <summary>The equatable model of one contract.</summary>
    public const string Contract = nameof(Contract);

    /// <summary>The hint names that differ only by case and need a suffix.</summary>
    public const string HintNameConflicts = nameof(HintNameConflicts);

    /// <summary>All tracked steps.</summary>
    public static IReadOnlyList<string> All { get; } = [Environment, Contract, HintNameConflicts];
}

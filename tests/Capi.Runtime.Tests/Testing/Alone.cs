namespace Capi.Tests;

/// <summary>For tests that measure: a listener of the meter in another test would run, and allocate, on their thread.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

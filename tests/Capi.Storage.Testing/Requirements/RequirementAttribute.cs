namespace Capi.Storage.Testing.Requirements;

/// <summary>Skips the tests of a class where something is missing, such as a server.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class RequirementAttribute : Attribute
{
    /// <summary>Why the tests are skipped, and how to run them; null if nothing is missing.</summary>
    public abstract string? SkipReason { get; }
}

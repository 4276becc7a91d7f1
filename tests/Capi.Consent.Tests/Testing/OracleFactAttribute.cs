namespace Capi.Consent.Tests.Testing;

/// <summary>A test that compares with a reference implementation; skipped where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OracleFactAttribute : FactAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get => OracleProcess.SkipReason; set => base.Skip = value; }
}

namespace Capi.EventsManager.Tests.Browser;

/// <summary>A test with several cases that requires a browser and axe-core. It is skipped, with instructions, if one of them is missing.</summary>
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = AxeCore.SkipReason;
}

using Xunit;

namespace Capi.Browser.Testing;

/// <summary>A test with several cases that requires a browser. It is skipped, with instructions, if none is installed.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.SkipReason;
}

using Xunit;

namespace Capi.Browser.Testing;

/// <summary>A test that requires a browser. It is skipped, with instructions, if none is installed.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.SkipReason;
}

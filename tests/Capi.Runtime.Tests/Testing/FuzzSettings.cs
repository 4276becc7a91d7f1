using System.Globalization;

namespace Capi.Runtime.Tests.Testing;

/// <summary>The number of inputs of a fuzz test: the value of <c>CAPI_FUZZ_TEXTS</c>, or the default of the test.</summary>
public static class FuzzSettings
{
    public static int GetInputCount(int defaultCount) =>
        int.TryParse(Environment.GetEnvironmentVariable("CAPI_FUZZ_TEXTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var texts) ? texts : defaultCount;
}

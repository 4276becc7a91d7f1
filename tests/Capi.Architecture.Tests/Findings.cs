namespace Capi.Architecture.Tests;

/// <summary>Asserts that a check found nothing, and lists everything it found, which <c>Assert.Empty</c> shortens.</summary>
internal static class Findings
{
    public static void AssertNone(IEnumerable<string> findings)
    {
        string[] all = [.. findings.Distinct()];
        if (all.Length > 0)
            Assert.Fail($"{all.Length} found:\n{string.Join('\n', all)}");
    }
}

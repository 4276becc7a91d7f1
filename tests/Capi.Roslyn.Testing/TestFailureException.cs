namespace Capi.Roslyn.Testing;

/// <summary>A check of the test harness failed. The message shows the code with its diagnostics.</summary>
public sealed class TestFailureException(string message) : Exception(message);

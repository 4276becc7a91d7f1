namespace Capi.Roslyn.Testing;

/// <summary>A check of the harness failed. Its message shows the code with what was found in it.</summary>
public sealed class TestFailureException(string message) : Exception(message);

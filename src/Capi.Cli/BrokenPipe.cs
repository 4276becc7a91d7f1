namespace Capi.Cli;

/// <summary>Recognizes that the reader of the output has ended, such as <c>head</c>.</summary>
internal static class BrokenPipe
{
    // EPIPE, 32 on Linux and macOS. On Windows the console stream ignores the error.
    private const int Error = 32;

    /// <summary>True if the exception is about an output that nobody reads.</summary>
    public static bool IsCause(IOException exception) => exception.HResult == Error;
}

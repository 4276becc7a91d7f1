namespace Capi.Cli;

/// <summary>What the process says to its caller. Shown in the help of the commands.</summary>
internal static class ExitCode
{
    /// <summary>Done; of <c>capi hash</c>: the value is sent.</summary>
    public const int Success = 0;

    /// <summary><c>capi hash</c>: the value is dropped.</summary>
    public const int Dropped = 1;

    /// <summary>The command line, or the file it names, can't be used.</summary>
    public const int Usage = 2;

    /// <summary>Reading the input or writing the output failed, for example on a full disk.</summary>
    public const int InputOutput = 3;

    /// <summary>Ctrl+C: 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>Whoever read the output has gone: 128 + SIGPIPE, as of every filter.</summary>
    public const int BrokenPipe = 141;
}

namespace Capi.Cli;

/// <summary>The exit codes of the process, documented in the help of the commands.</summary>
internal static class ExitCode
{
    /// <summary>Success; for <c>capi hash</c>: the value would be sent.</summary>
    public const int Success = 0;

    /// <summary><c>capi hash</c>: the value would be dropped.</summary>
    public const int Dropped = 1;

    /// <summary><c>capi validate</c>, <c>check</c>, <c>quality</c>, <c>doctor</c>, <c>send-test</c>: something is wrong; the output says what.</summary>
    public const int Findings = 1;

    /// <summary>The command line is invalid, or the file can't be read as an assembly.</summary>
    public const int UsageError = 2;

    /// <summary>Reading the input or writing the output failed, for example on a full disk.</summary>
    public const int IOError = 3;

    /// <summary><c>capi quality</c>, <c>doctor</c>: nothing is known to be wrong, but the answer lacks what was asked for, so it can't be judged.</summary>
    public const int Unknown = 4;

    /// <summary>Ctrl+C: 128 + SIGINT, the convention of shells.</summary>
    public const int Interrupted = 130;

    /// <summary>The reader closed the output pipe: 128 + SIGPIPE, the convention of shells.</summary>
    public const int BrokenPipe = 141;
}

using Microsoft.Win32.SafeHandles;

namespace Capi.Cli;

/// <summary>The standard streams of the process: input and output as bytes, output and error as text.</summary>
internal sealed record StandardStreams(Stream Input, Stream Output, TextWriter OutputWriter, TextWriter ErrorWriter)
{
    public static StandardStreams OpenConsole() => new(Console.OpenStandardInput(), OpenOutput(), Console.Out, Console.Error);

    // Console's stream ignores EPIPE, so `capi hash --jsonl | head` would process its whole input. A FileStream throws.
    // It isn't used for files, because it would not share the file position with other commands of a script.
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows())
        {
            var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!output.CanSeek)
                return output;
        }

        return Console.OpenStandardOutput();
    }
}

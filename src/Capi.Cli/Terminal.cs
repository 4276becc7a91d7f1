using Microsoft.Win32.SafeHandles;

namespace Capi.Cli;

/// <summary>The four ends of the process: bytes for machines, text for people.</summary>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Text, TextWriter Error)
{
    public static Terminal OfProcess() => new(Console.OpenStandardInput(), OpenOutput(), Console.Out, Console.Error);

    // Console's own stream hides a broken pipe: `capi hash --jsonl | head` would read its whole input for nobody. A plain
    // file stream tells. It isn't used on a file, whose position it would not share with the other commands of a script.
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

using Capi.Cli.JsonLines;

namespace Capi.Cli.Hashing;

/// <summary>Answers JSON lines with JSON lines, one each, in order, for as long as the input lasts.</summary>
internal static class HashStream
{
    /// <summary>The longest line read: 1 MiB.</summary>
    public const int LineLimit = 1024 * 1024;

    // EPIPE, the same number on Linux and macOS. Windows has no such error: there the console's stream just stops writing.
    private const int BrokenPipeError = 32;

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            await AnswerAllAsync(terminal.Input, terminal.Output, cancellation);
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException exception) when (exception.HResult == BrokenPipeError)
        {
            return ExitCode.BrokenPipe;
        }
        catch (IOException)
        {
            await terminal.Error.WriteLineAsync("capi hash: reading the input or writing the output failed.");
            return ExitCode.InputOutput;
        }
    }

    private static async Task AnswerAllAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        var lines = new LineReader(input, LineLimit);
        using var answers = new HashLineWriter();
        do
        {
            while (AnswerUntilFull(lines, answers))
            {
                // What is answered is answered, even when Ctrl+C comes here.
                await answers.FlushAsync(output, CancellationToken.None);
                cancellation.ThrowIfCancellationRequested();
            }

            // The input pauses; whoever waits for the answers gets them now.
            await answers.FlushAsync(output, CancellationToken.None);
        }
        while (await lines.FillAsync(cancellation));
    }

    /// <returns>True when the answers want to be flushed and more lines may be at hand.</returns>
    private static bool AnswerUntilFull(LineReader lines, HashLineWriter answers)
    {
        while (lines.TryRead(out var line, out var tooLong))
        {
            if (tooLong)
                answers.Error("null"u8, "the line is longer than 1 MiB");
            else
                AnswerLine(line, answers);

            if (answers.IsFull)
                return true;
        }

        return false;
    }

    private static void AnswerLine(ReadOnlySpan<byte> line, HashLineWriter answers)
    {
        var request = HashRequest.Read(line);
        if (request.Error is { } error)
            answers.Error(request.Id, error);
        else if (HashFields.TryAnswer(request.Field!, request.Input, request.Country, request.Context, out var answer))
            answers.Answer(request, answer);
        else
            answers.Error(request.Id, HashFields.Unknown);
    }
}

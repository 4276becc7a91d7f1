using System.Globalization;

namespace Capi.Cli.JsonLines;

/// <summary>Answers JSON lines with JSON lines, one each, in order, for as long as the input lasts.</summary>
/// <param name="command">The command, for the sentence about a failed run.</param>
/// <param name="request">Reads and answers a line; one object for all lines.</param>
internal sealed class JsonLineLoop(string command, JsonLineRequest request)
{
    /// <summary>The longest line read: 1 MiB.</summary>
    public const int LineLimit = 1024 * 1024;

    // EPIPE, the same number on Linux and macOS. Windows has no such error: there the console's stream just stops writing.
    private const int BrokenPipeError = 32;

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var errors = await AnswerAllAsync(terminal.Input, terminal.Output, cancellation);
            if (errors > 0)
                await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"capi {command}: lines answered by an error: {errors}."));
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
            await terminal.Error.WriteLineAsync($"capi {command}: reading the input or writing the output failed.");
            return ExitCode.InputOutput;
        }
    }

    /// <returns>How many lines were answered by an error.</returns>
    private async Task<long> AnswerAllAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        var lines = new LineReader(input, LineLimit);
        using var answers = new JsonLineWriter();
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
        return answers.Errors;
    }

    /// <returns>True when the answers want to be flushed and more lines may be at hand.</returns>
    private bool AnswerUntilFull(LineReader lines, JsonLineWriter answers)
    {
        while (lines.TryRead(out var line, out var tooLong))
        {
            if (tooLong)
                answers.Error("null"u8, "the line is longer than 1 MiB");
            else
                request.AnswerLine(line, answers);

            if (answers.IsFull)
                return true;
        }

        return false;
    }
}

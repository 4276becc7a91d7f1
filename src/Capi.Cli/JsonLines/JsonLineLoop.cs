using System.Globalization;

namespace Capi.Cli.JsonLines;

/// <summary>Reads JSON lines and writes one JSON line for each, in order, until the input ends.</summary>
/// <param name="command">The name of the command, for error messages.</param>
/// <param name="request">Processes a line; the object is reused for all lines.</param>
internal sealed class JsonLineLoop(string command, JsonLineRequest request)
{
    /// <summary>The maximum line length in bytes: 1 MiB.</summary>
    public const int LineLimit = 1024 * 1024;

    // EPIPE, 32 on Linux and macOS. On Windows the console stream ignores the error.
    private const int BrokenPipeError = 32;

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var errors = await AnswerAllAsync(terminal.Input, terminal.Output, cancellation);
            if (errors > 0)
                await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"capi {command}: invalid lines: {errors}."));
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

    /// <returns>The number of invalid lines.</returns>
    private async Task<long> AnswerAllAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        var lines = new LineReader(input, LineLimit);
        using var answers = new JsonLineWriter();
        do
        {
            while (AnswerUntilFull(lines, answers))
            {
                // Not cancellable: the output of processed lines is written even after Ctrl+C.
                await answers.FlushAsync(output, CancellationToken.None);
                cancellation.ThrowIfCancellationRequested();
            }

            // No more buffered input: flush, so that a reader waiting for responses gets them.
            await answers.FlushAsync(output, CancellationToken.None);
        }
        while (await lines.FillAsync(cancellation));
        return answers.Errors;
    }

    /// <returns>True if the output must be flushed and more buffered lines can follow; false if the buffered lines are processed.</returns>
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

using System.Globalization;

namespace Capi.Cli.JsonLines;

/// <summary>Reads JSON lines and writes one JSON line for each, in order, until the input ends.</summary>
/// <param name="command">The name of the command, for error messages.</param>
/// <param name="request">Processes a line; the object is reused for all lines.</param>
internal sealed class JsonLineProcessor(string command, JsonLineRequest request)
{
    /// <summary>The maximum line length in bytes: 1 MiB.</summary>
    public const int MaxLineLength = 1024 * 1024;

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(StandardStreams streams, CancellationToken cancellationToken)
    {
        try
        {
            var errors = await ProcessAllAsync(streams.Input, streams.Output, cancellationToken);
            if (errors > 0)
                await streams.ErrorWriter.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"capi {command}: invalid lines: {errors}."));
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException exception) when (BrokenPipe.IsCause(exception))
        {
            return ExitCode.BrokenPipe;
        }
        catch (IOException)
        {
            await streams.ErrorWriter.WriteLineAsync($"capi {command}: reading the input or writing the output failed.");
            return ExitCode.IOError;
        }
    }

    /// <returns>The number of invalid lines.</returns>
    private async Task<long> ProcessAllAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var lines = new LineReader(input, MaxLineLength);
        using var writer = new JsonLineWriter();
        do
        {
            while (ProcessBufferedLines(lines, writer))
            {
                // Not cancellable: the output of processed lines is written even after Ctrl+C.
                await writer.FlushAsync(output, CancellationToken.None);
                cancellationToken.ThrowIfCancellationRequested();
            }

            // No more buffered input: flush, so that a reader waiting for responses gets them.
            await writer.FlushAsync(output, CancellationToken.None);
        }
        while (await lines.FillAsync(cancellationToken));
        return writer.ErrorCount;
    }

    /// <returns>True if the output must be flushed and more buffered lines can follow; false if the buffered lines are processed.</returns>
    private bool ProcessBufferedLines(LineReader lines, JsonLineWriter writer)
    {
        while (lines.TryReadLine(out var line, out var isTooLong))
        {
            if (isTooLong)
                writer.WriteErrorLine("null"u8, "the line is longer than 1 MiB");
            else
                request.ProcessLine(line, writer);

            if (writer.ShouldFlush)
                return true;
        }

        return false;
    }
}

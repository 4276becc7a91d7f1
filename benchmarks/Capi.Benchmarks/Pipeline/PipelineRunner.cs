using System.Diagnostics;
using System.Globalization;

namespace Capi.Benchmarks.Pipeline;

/// <summary>Compares the whole way of an event, from the call to the confirmed request, among three clients. Each runs in a process of its own and sends to a
/// server in this one; what counts is the processor time of the client's process.</summary>
internal static class PipelineRunner
{
    private const int Events = 300_000;
    private const int NodeEvents = 60_000;
    private const int Rounds = 3;

    public static async Task RunAsync(TextWriter output, TextWriter log)
    {
        var server = await PipelineServer.StartAsync().ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var (toolkit, handWritten, node) = (new List<PipelineMeasurement>(), new List<PipelineMeasurement>(), new List<PipelineMeasurement>());
            for (var round = 0; round < Rounds; round++)
            {
                toolkit.Add(await MeasureAsync(server, log, PipelineClientRun.Toolkit).ConfigureAwait(false));
                handWritten.Add(await MeasureAsync(server, log, PipelineClientRun.HandWritten).ConfigureAwait(false));
                if (await MeasureNodeAsync(server, log).ConfigureAwait(false) is { } measured)
                    node.Add(measured);
            }

            var ours = GetMedian(toolkit, static measurement => measurement.EventsPerProcessorSecond);
            var byHand = GetMedian(handWritten, static measurement => measurement.EventsPerProcessorSecond);
            var inNode = node.Count == 0 ? "null" : Format(ours / GetMedian(node, static measurement => measurement.EventsPerProcessorSecond), "0.00");
            var bytes = GetMedian(toolkit, static measurement => measurement.AllocatedBytesPerEvent);
            var p99 = GetMedian(toolkit, static measurement => measurement.SendP99Microseconds);
            output.WriteLine(
                $$"""{"pipeline_vs_handwritten":{{Format(ours / byHand, "0.00")}},"pipeline_vs_node_sdk":{{inNode}},"alloc_bytes_per_event":{{Format(bytes, "0")}},"send_p99_us":{{Format(p99, "0.0")}}}""");
        }
    }

    private static async Task<PipelineMeasurement> MeasureAsync(PipelineServer server, TextWriter log, string client)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(PipelineRunner).Assembly.Location);
        foreach (var argument in new[] { "pipeline-client", client, server.Address.ToString(), Events.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        return await RunAsync(start, server, log, client).ConfigureAwait(false);
    }

    private static async Task<PipelineMeasurement?> MeasureNodeAsync(PipelineServer server, TextWriter log)
    {
        var directory = Path.Combine(AppContext.BaseDirectory, "Pipeline", "Node");
        if (!Directory.Exists(Path.Combine(directory, "node_modules")))
        {
            log.WriteLine("Node.js isn't compared: run `npm ci --prefix benchmarks/Capi.Benchmarks/Pipeline/Node` before the build.");
            return null;
        }

        var file = Path.GetTempFileName();
        try
        {
            NodeEventFile.Write(file, PipelineEvents.Create());
            var start = new ProcessStartInfo("node") { RedirectStandardOutput = true };
            foreach (var argument in new[] { Path.Combine(directory, "client.mjs"), server.Address.ToString(), NodeEvents.ToString(CultureInfo.InvariantCulture), file })
                start.ArgumentList.Add(argument);
            return await RunAsync(start, server, log, "node").ConfigureAwait(false);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<PipelineMeasurement> RunAsync(ProcessStartInfo start, PipelineServer server, TextWriter log, string client)
    {
        server.TakeEvents();
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The client {client} ended with exit code {process.ExitCode}.");

        var measurement = PipelineMeasurement.Parse(text.Trim().Split('\n')[^1]);
        var received = server.TakeEvents();
        if (received < measurement.Events)
            throw new InvalidOperationException($"The client {client} sent {measurement.Events} events, of which {received} arrived.");

        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{client,-12}{measurement.EventsPerProcessorSecond,10:0} events/s and core, {measurement.AllocatedBytesPerEvent,6:0} B, p99 {measurement.SendP99Microseconds:0.0} us, {measurement.ElapsedSeconds:0.0} s"));
        return measurement;
    }

    private static double GetMedian(List<PipelineMeasurement> measurements, Func<PipelineMeasurement, double> select) =>
        measurements.Select(select).Order().ElementAt(measurements.Count / 2);

    private static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

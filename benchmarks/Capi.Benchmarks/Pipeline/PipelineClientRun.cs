using System.Diagnostics;
using System.Runtime;
using Capi.Benchmarks.Reference;
using Capi.Hashing;

namespace Capi.Benchmarks.Pipeline;

/// <summary>Measures one client in this process: four producers send as fast as the client takes the events; then calls are timed one by one at a moderate rate.</summary>
internal static class PipelineClientRun
{
    public const string Toolkit = "toolkit";
    public const string HandWritten = "handwritten";

    private const int Producers = 4;
    private const int WarmUpEvents = 150_000;
    private const int MaxWarmUpRounds = 8;
    private const int CompiledMethodsToIgnore = 2;
    private const int TimedCalls = 20_000;
    private const int SpinsBetweenCalls = 500;

    // .NET compiles a method again 100 ms after no new one was called.
    private static readonly TimeSpan TierUpDelay = TimeSpan.FromMilliseconds(400);

    public static async Task<PipelineMeasurement> RunAsync(string client, Uri server, int events)
    {
        var references = PipelineEvents.Create();
        KernelSelector.Shared.SelectKernel();
        var sender = await StartAsync(client, server).ConfigureAwait(false);
        await using (sender.ConfigureAwait(false))
        {
            await WarmUpAsync(sender, references).ConfigureAwait(false);
            var (started, allocated, used) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
            await SendAllAsync(sender, references, events).ConfigureAwait(false);
            var (processor, elapsed) = (Environment.CpuUsage.TotalTime - used, Stopwatch.GetElapsedTime(started));
            var bytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)events;
            return new(events, processor.TotalSeconds, elapsed.TotalSeconds, bytes, await TimeCallsAsync(sender, references).ConfigureAwait(false));
        }
    }

    // Compiling in the background would count as processor time of the client, so the warm-up goes on until no method is compiled any more.
    private static async Task WarmUpAsync(ISendingClient sender, ReferenceEvent[] references)
    {
        for (var round = 0; round < MaxWarmUpRounds; round++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            await SendAllAsync(sender, references, WarmUpEvents).ConfigureAwait(false);
            await Task.Delay(TierUpDelay).ConfigureAwait(false);
            if (JitInfo.GetCompiledMethodCount() - compiled <= CompiledMethodsToIgnore)
                break;
        }
    }

    private static async Task SendAllAsync(ISendingClient sender, ReferenceEvent[] references, int events)
    {
        await Task.WhenAll(Enumerable.Range(0, Producers).Select(producer => Task.Run(async () =>
        {
            for (var index = producer; index < events; index += Producers)
                await sender.SendAsync(references[index % references.Length]).ConfigureAwait(false);
        }))).ConfigureAwait(false);
        await sender.FlushAsync().ConfigureAwait(false);
    }

    // One producer that never fills the queue. The best of three rounds: another process may take the processor in one.
    private static async Task<double> TimeCallsAsync(ISendingClient sender, ReferenceEvent[] references)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var times = new long[TimedCalls];
            for (var call = 0; call < TimedCalls; call++)
            {
                var start = Stopwatch.GetTimestamp();
                await sender.SendAsync(references[call % references.Length]).ConfigureAwait(false);
                times[call] = Stopwatch.GetTimestamp() - start;
                Thread.SpinWait(SpinsBetweenCalls);
            }

            await sender.FlushAsync().ConfigureAwait(false);
            Array.Sort(times);
            best = Math.Min(best, times[TimedCalls * 99 / 100] * 1e6 / Stopwatch.Frequency);
        }

        return best;
    }

    private static async Task<ISendingClient> StartAsync(string client, Uri server) =>
        client == Toolkit ? await ToolkitClient.StartAsync(server).ConfigureAwait(false) : new HandWrittenClient(server);
}

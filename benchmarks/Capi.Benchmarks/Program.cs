using BenchmarkDotNet.Running;
using Capi.Benchmarks;
using Capi.Benchmarks.Capture;
using Capi.Benchmarks.Pipeline;
using Capi.Benchmarks.Ratios;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;
using Capi.Benchmarks.Store;
using Capi.Hashing;

if (args is ["capture"])
{
    CaptureRunner.Run(Console.Out);
    return 0;
}

if (args is ["store", ..])
{
    await StoreCommand.RunAsync(args[1..], Console.Out);
    return 0;
}

if (args is ["pipeline"])
{
    await PipelineRunner.RunAsync(Console.Out, Console.Error);
    return 0;
}

// One of the clients of the line above, in its own process.
if (args is ["pipeline-client", var client, var server, var count])
{
    Console.WriteLine((await PipelineClientRun.RunAsync(client, new(server), int.Parse(count, System.Globalization.CultureInfo.InvariantCulture))).ToJson());
    return 0;
}

// Select the kernel now instead of after some thousand hashes, so that the code that is checked is the code that is measured.
KernelSelector.Shared.SelectKernel();

var events = ReferenceEvents.Create();
using var serializers = new SerializerSet();

if (EquivalenceCheck.FindDifference(serializers, events) is { } difference)
{
    Console.Error.WriteLine($"{difference} Nothing was measured.");
    return 1;
}

if (args is ["ratios"])
{
    var report = RatioRunner.Run(serializers, events);
    Console.Error.WriteLine(report.FormatSpread());
    Console.WriteLine(report.ToJson());
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(SerializationBenchmarks).Assembly).Run(args);
}

return 0;

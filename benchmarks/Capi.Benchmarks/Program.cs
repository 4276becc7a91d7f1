using BenchmarkDotNet.Running;
using Capi.Benchmarks;
using Capi.Benchmarks.Ratios;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;
using Capi.Hashing;

// At once and not after some thousand hashes: what is checked must be what is timed.
KernelChoice.Process.Decide();

var events = ReferenceEvents.Create();
using var contestants = new Contestants();

if (EquivalenceCheck.FindDifference(contestants, events) is { } difference)
{
    Console.Error.WriteLine($"{difference} Nothing is timed.");
    return 1;
}

if (args is ["ratios"])
{
    var report = RatioRunner.Run(contestants, events);
    Console.Error.WriteLine(report.Spread());
    Console.WriteLine(report.ToJson());
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(SerializationBenchmarks).Assembly).Run(args);
}

return 0;

using BenchmarkDotNet.Running;
using Capi.Benchmarks;
using Capi.Benchmarks.Ratios;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;
using Capi.Hashing;

// Select the kernel now instead of after some thousand hashes, so that the code that is checked is the code that is measured.
KernelChoice.Process.Decide();

var events = ReferenceEvents.Create();
using var contestants = new Contestants();

if (EquivalenceCheck.FindDifference(contestants, events) is { } difference)
{
    Console.Error.WriteLine($"{difference} Nothing was measured.");
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

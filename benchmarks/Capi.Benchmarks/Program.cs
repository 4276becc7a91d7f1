using BenchmarkDotNet.Running;
using Capi.Benchmarks;
using Capi.Benchmarks.Ratios;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;

var events = ReferenceEvents.Create();
using var contestants = new Contestants();

// Before anything is timed, in either mode: an exception here ends the program.
EquivalenceCheck.Demand(contestants, events);

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

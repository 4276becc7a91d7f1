using System.Globalization;
using Capi.Compile.Benchmarks.Analyzing;
using Capi.Compile.Benchmarks.Generating;

// The first runs are the JIT's.
KeystrokeRunner.Run(contracts: 10, rounds: 5);

var small = KeystrokeRunner.Run(contracts: 100, rounds: 15);
var large = KeystrokeRunner.Run(contracts: 1_000, rounds: 9);
var edits = EditCounter.Count(contracts: 100);
var analyzers = await AnalyzerShare.MeasureAsync(files: 1_000, rounds: 3);

Console.Error.WriteLine("Times belong to this machine and this moment. Ratios and counts are what to compare.");
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $$"""{"cold_ms_100":{{small.ColdMs:0}},"cold_ms_1000":{{large.ColdMs:0}},"keystroke_ms_100":{{small.KeystrokeMs:0.0}},"keystroke_ms_1000":{{large.KeystrokeMs:0.0}},"keystroke_vs_floor_100":{{small.TimeVsFloor:0.00}},"keystroke_vs_floor_1000":{{large.TimeVsFloor:0.00}},"cached_bytes_per_contract":{{small.BytesPerContract:0}},"floor_bytes_per_contract":{{small.FloorBytesPerContract:0}},"outputs_rerun_unrelated_edit":{{edits.AfterUnrelated}},"outputs_rerun_field_edit":{{edits.AfterField}},"emitted_bytes_per_contract":{{edits.EmittedBytesPerContract}},"analyzers_share":{{analyzers.Ours:0.000}},"sdk_analyzers_share":{{analyzers.Sdk:0.000}},"analyzers_vs_sdk":{{analyzers.Ratio:0.000}}}"""));

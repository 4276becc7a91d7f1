using System.Globalization;
using Capi.Compile.Benchmarks.Analyzing;
using Capi.Compile.Benchmarks.Generating;

// Warm up the JIT.
KeystrokeRunner.Run(contracts: 10, rounds: 5);

var small = KeystrokeRunner.Run(contracts: 100, rounds: 15);
var large = KeystrokeRunner.Run(contracts: 1_000, rounds: 9);
var edits = EditCounter.CountReruns(contracts: 100);
var analyzers = await AnalyzerCostRunner.MeasureAsync(files: 1_000, rounds: 5);
var withoutSenders = await AnalyzerCostRunner.MeasureMigrationAsync(files: 500, senders: 0, rounds: 5);
var withSenders = await AnalyzerCostRunner.MeasureMigrationAsync(files: 500, senders: 5, rounds: 5);
var onlySenders = await AnalyzerCostRunner.MeasureMigrationAsync(files: 200, senders: 200, rounds: 5);

Console.Error.WriteLine("Times depend on the machine and its load; compare ratios and counts.");
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $$"""{"cold_ms_100":{{small.ColdMs:0}},"cold_ms_1000":{{large.ColdMs:0}},"keystroke_ms_100":{{small.Body.Ms:0.0}},"keystroke_ms_1000":{{large.Body.Ms:0.0}},"keystroke_vs_floor_100":{{small.Body.TimeVsFloor:0.00}},"keystroke_vs_floor_1000":{{large.Body.TimeVsFloor:0.00}},"cached_bytes_per_contract":{{small.Body.BytesPerContract:0}},"floor_bytes_per_contract":{{small.Body.FloorBytesPerContract:0}},"visible_keystroke_ms_100":{{small.Name.Ms:0.0}},"visible_keystroke_ms_1000":{{large.Name.Ms:0.0}},"visible_keystroke_vs_floor_100":{{small.Name.TimeVsFloor:0.00}},"visible_keystroke_vs_floor_1000":{{large.Name.TimeVsFloor:0.00}},"visible_bytes_per_contract":{{small.Name.BytesPerContract:0}},"outputs_rerun_unrelated_edit":{{edits.AfterUnrelated}},"outputs_rerun_field_edit":{{edits.AfterField}},"emitted_bytes_per_contract":{{edits.EmittedBytesPerContract}},"analyzers_share":{{analyzers.Ours:0.000}},"sdk_analyzers_share":{{analyzers.Sdk:0.000}},"analyzers_share_elapsed":{{analyzers.OursElapsed:0.000}},"analyzers_vs_sdk":{{analyzers.Ratio:0.000}},"migration_share_no_sender":{{withoutSenders:0.0000}},"migration_share_5_of_500":{{withSenders:0.0000}},"migration_share_only_senders":{{onlySenders:0.0000}}}"""));

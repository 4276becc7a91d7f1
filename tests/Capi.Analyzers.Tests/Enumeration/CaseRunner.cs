using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text;
using Capi.Generators;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Analyzers.Tests.Enumeration;

/// <summary>Compiles and runs many cases together: one by one, compiling would take an hour.</summary>
internal static class CaseRunner
{
    private const int CasesPerCompilation = 400;

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly MetaEventContext Granted = new() { Consent = MetaConsent.Granted };

    /// <summary>The cases that send their value, that have an error, and those with neither.</summary>
    public sealed record Result(IReadOnlyList<string> Sent, IReadOnlyList<string> Reported, IReadOnlyList<string> ReportedByCompiler, IReadOnlyList<string> Lost);

    public static async Task<Result> RunAsync(IEnumerable<AnnotationCase> cases)
    {
        var (sent, reported, compiler, lost) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var chunk in cases.Chunk(CasesPerCompilation))
        {
            var errors = await FindErrorsAsync(chunk);
            var valid = new List<AnnotationCase>();
            for (var number = 0; number < chunk.Length; number++)
            {
                var ids = errors.GetValueOrDefault(number, []);
                if (ids.Count == 0)
                    valid.Add(chunk[number]);
                else if (ids.Any(id => id.StartsWith("CAPI", StringComparison.Ordinal)))
                    reported.Add(chunk[number].Name);
                else
                    compiler.Add(chunk[number].Name);
            }

            RunValid(valid, sent, lost);
        }

        return new Result(sent, reported, compiler, lost);
    }

    private static async Task<Dictionary<int, HashSet<string>>> FindErrorsAsync(IReadOnlyList<AnnotationCase> cases)
    {
        var compilation = Compile(cases);
        var run = GeneratorRun.Start(new CapiEventGenerator(), compilation);
        var all = run.Output.GetDiagnostics().Concat(await compilation.GetDiagnosticsAsync([new ContractAnalyzer()]));
        var errors = new Dictionary<int, HashSet<string>>();
        foreach (var diagnostic in all.Where(one => one.Severity == DiagnosticSeverity.Error))
        {
            // An error inside emitted code is a defect of the generator.
            var path = diagnostic.Location.SourceTree?.FilePath ?? "";
            var file = Path.GetFileNameWithoutExtension(path);
            Assert.True(int.TryParse(file.AsSpan(4), CultureInfo.InvariantCulture, out var number) && file.StartsWith("Case", StringComparison.Ordinal), $"{path}: {diagnostic}");
            if (!errors.TryGetValue(number, out var ids))
                errors.Add(number, ids = []);
            ids.Add(diagnostic.Id);
        }

        return errors;
    }

    private static void RunValid(List<AnnotationCase> cases, List<string> sent, List<string> lost)
    {
        var run = GeneratorRun.Start(new CapiEventGenerator(), Compile(cases));
        using var assembly = LoadedAssembly.Load(run.Output);
        for (var number = 0; number < cases.Count; number++)
        {
            var type = assembly.GetRequiredType(GetNamespace(number) + ".Order");
            if (!type.GetInterfaces().Any(one => one.Name.StartsWith("IMetaEvent", StringComparison.Ordinal)))
            {
                lost.Add(cases[number].Name + ": no code and no error");
                continue;
            }

            var contract = assembly.InvokeStatic(GetNamespace(number) + ".Make", "One")!;
            var json = Serialize(type, contract, cases[number].NeedsConsent ? new MetaEventContext() : Granted);
            (json.Contains(cases[number].Marker, StringComparison.Ordinal) ? sent : lost).Add(cases[number].Name);
        }
    }

    // The contract's type: the object may be of a derived type, as at a call of the Send method.
    private static string Serialize(Type type, object contract, MetaEventContext context) =>
        (string)typeof(CaseRunner).GetMethod(nameof(SerializeTyped), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [contract, context])!;

    private static string SerializeTyped<T>(object contract, MetaEventContext context)
        where T : IMetaEvent<T>
    {
        var output = new ArrayBufferWriter<byte>();
        MetaEventSerializer.Serialize((T)contract, context, Now, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static CSharpCompilation Compile(IReadOnlyList<AnnotationCase> cases) => TestCompilation.Create(
        cases.Select((one, number) => ("Case" + number.ToString(CultureInfo.InvariantCulture) + ".cs", one.Code.Replace(AnnotationCase.Namespace, GetNamespace(number), StringComparison.Ordinal))));

    private static string GetNamespace(int number) => "Case" + number.ToString(CultureInfo.InvariantCulture);
}

namespace Capi.Analyzers.Tests.Enumeration;

/// <summary>No annotation is without effect: in every combination of attribute, target, place and type the value is sent, or an error says why not.</summary>
public class AnnotationEnumerationTests
{
    [Fact]
    public async Task Every_annotation_sends_its_value_or_is_an_error()
    {
        var result = await CaseRunner.RunAsync(AnnotationCases.GetAll());

        Assert.True(result.Lost.Count == 0, $"{result.Lost.Count} of {AnnotationCases.GetAll().Count()} lost:\n{string.Join('\n', result.Lost.Take(200))}");

        File.WriteAllLines("/tmp/annot-sent.txt", result.Sent); File.WriteAllLines("/tmp/annot-rep.txt", result.Reported); File.WriteAllLines("/tmp/annot-comp.txt", result.ReportedByCompiler);
        // The test is meaningful only if each outcome is frequent.
        Assert.True(result.Sent.Count > 1_000 && result.Reported.Count > 1_000, $"{result.Sent.Count} sent, {result.Reported.Count} reported, {result.ReportedByCompiler.Count} by the compiler only.");
    }
}

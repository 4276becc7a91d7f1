using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace Capi.Analyzers.Tests.Migration;

/// <summary>The rules find the mistakes in the examples, and report nothing in correct or unrelated code. The numbers are in docs/migration.md.</summary>
public class ExamplesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_mistakes_of_the_examples_are_found()
    {
        var score = await ExampleScore.MeasureAsync("Mistakes", "Controls");
        output.WriteLine($"{score.Found} of {score.Total} marks, {score.Unexpected.Count} diagnostics without a mark\n{score.FormatTable()}");

        Assert.True(score.Found >= score.Total * 0.95, string.Join("\n", score.Missed));
        Assert.Empty(score.Unexpected);
    }

    [Fact]
    public async Task The_mistakes_of_other_code_are_found()
    {
        var score = await ExampleScore.MeasureAsync("Unseen", "UnseenControls");
        output.WriteLine($"{score.Found} of {score.Total} marks, {score.Unexpected.Count} diagnostics without a mark\n{score.FormatTable()}");
        output.WriteLine(string.Join("\n", score.Missed.Concat(score.Unexpected)));

        Assert.True(score.Found >= score.Total * 0.9, string.Join("\n", score.Missed));
        Assert.True(score.Unexpected.Count <= score.Reported * 0.05, string.Join("\n", score.Unexpected));
    }

    [Theory]
    [InlineData("Styles")]
    [InlineData("Patterns")]
    public async Task The_mistakes_in_many_styles_are_found(string folder)
    {
        var score = await ExampleScore.MeasureAsync(folder);
        output.WriteLine($"{score.FoundLocal} of {score.TotalLocal} marks that one method or file shows, {score.FoundAcrossMethods} of {score.TotalAcrossMethods} across methods, {score.Unexpected.Count} of {score.Reported} diagnostics without a mark\n{score.FormatTable()}");
        output.WriteLine(string.Join("\n", score.Missed));
        output.WriteLine(string.Join("\n", score.Unexpected));

        Assert.True(score.FoundLocal >= score.TotalLocal * 0.9, string.Join("\n", score.Missed));
        Assert.True(score.FoundAcrossMethods >= score.TotalAcrossMethods * 0.6, string.Join("\n", score.Missed));
        Assert.True(score.Unexpected.Count <= score.Reported * 0.05, string.Join("\n", score.Unexpected));
    }

    [Theory]
    [InlineData("Styles")]
    [InlineData("Patterns")]
    public async Task The_correct_twins_have_no_diagnostics(string folder)
    {
        var found = await ExampleScore.MeasureTwinsAsync(folder);
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Theory]
    [InlineData("Styles")]
    [InlineData("Patterns")]
    public void The_examples_in_many_styles_and_their_twins_compile(string folder)
    {
        Assert.Empty(ExamplesCompilation.Create(folder).GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        Assert.Empty(ExamplesCompilation.CreateTwins(folder).GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("Controls")]
    [InlineData("UnseenControls")]
    public async Task Correct_and_unrelated_code_has_no_diagnostics(string folder)
    {
        var score = await ExampleScore.MeasureAsync(folder);

        Assert.Empty(score.Unexpected);
    }
}

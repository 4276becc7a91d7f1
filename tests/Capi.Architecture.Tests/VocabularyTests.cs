using Capi.Architecture.Tests.Naming;
using Capi.Architecture.Tests.Sources;

namespace Capi.Architecture.Tests;

/// <summary>Names and sentences use the words of Roslyn, .NET and Meta.</summary>
public class VocabularyTests
{
    private static readonly DeclaredName[] Declared = [.. Repository.CSharpFiles.SelectMany(DeclaredName.FindAll)];

    [Fact]
    public void No_name_has_a_better_word() => AssertNotDeclared(Declared, Vocabulary.Names);

    [Fact]
    public void No_member_has_a_better_word() => AssertNotDeclared(Declared.Where(declared => declared.IsMember), Vocabulary.MemberNames);

    [Fact]
    public void No_type_has_a_better_word() => AssertNotDeclared(Declared.Where(declared => declared.IsType), Vocabulary.TypeNames);

    [Fact]
    public void No_member_of_the_analyzers_has_a_better_word() => AssertNotDeclared(
        Declared.Where(declared => declared.IsMember && declared.Position.StartsWith("src/Capi.Analyzers/", StringComparison.Ordinal)), Vocabulary.AnalyzerMemberNames);

    [Fact]
    public void No_file_has_a_name_with_a_better_word() => Findings.AssertNone(
        from path in Repository.CSharpFiles
        where Vocabulary.Names.ContainsKey(Path.GetFileName(path).Split('.')[0])
        select path);

    [Fact]
    public void No_comment_and_no_page_has_a_phrase_with_a_better_word() => Findings.AssertNone(
        from prose in Prose.FindAll()
        from phrase in Vocabulary.Phrases
        where Prose.Contains(prose.Text, phrase.Key)
        select $"{prose.Position}: '{phrase.Key}'; say {phrase.Value}");

    [Theory]
    [InlineData("Whoever calls it", "whoever", true)]
    [InlineData("that is the\n/// short  way.", "short way", true)]
    [InlineData("the nobody's", "nobody's", true)]
    [InlineData("mannersome", "manners", false)]
    [InlineData("a shortway", "short way", false)]
    public void A_phrase_is_found_as_whole_words(string text, string phrase, bool isFound) => Assert.Equal(isFound, Prose.Contains(text, phrase));

    private static void AssertNotDeclared(IEnumerable<DeclaredName> declared, IReadOnlyDictionary<string, string> words) => Findings.AssertNone(
        from name in declared
        where words.ContainsKey(name.Name)
        select $"{name.Position}: {name.Name}; say {words[name.Name]}");
}

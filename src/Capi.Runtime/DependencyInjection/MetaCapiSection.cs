using Capi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Reads the options from a section of the configuration. What it throws names keys and never a value: a value in the wrong place may be a token.</summary>
internal static class MetaCapiSection
{
    /// <summary>Sets the options that the section has.</summary>
    /// <exception cref="OptionsValidationException">A value is not of its option's type. No inner exception: the binder's own repeats the value.</exception>
    public static void Read(IConfiguration section, MetaCapiOptions options)
    {
        if (!TryBind(section, options))
            throw new OptionsValidationException(Options.Options.DefaultName, typeof(MetaCapiOptions), Mistakes(section));
    }

    private static bool TryBind(IConfiguration section, MetaCapiOptions options)
    {
        try
        {
            section.Bind(options);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
        }
    }

    // Each option alone, because the binder says which one it was only in a text that holds the value as well.
    private static List<string> Mistakes(IConfiguration section)
    {
        var path = (section as IConfigurationSection)?.Path;
        var mistakes = section.GetChildren()
            .Where(option => !TryBind(Alone(option), new()))
            .Select(option => Sentence(path is null ? option.Key : ConfigurationPath.Combine(path, option.Key)))
            .ToList();
        return mistakes.Count > 0 ? mistakes : [Sentence(path ?? "MetaCapi")];
    }

    private static IConfiguration Alone(IConfigurationSection option) => new ConfigurationBuilder()
        .AddInMemoryCollection(option.AsEnumerable(makePathsRelative: true)
            .Select(below => KeyValuePair.Create(ConfigurationPath.Combine(option.Key, below.Key), below.Value))
            .Append(KeyValuePair.Create(option.Key, option.Value)))
        .Build();

    private static string Sentence(string key) =>
        $"The configuration key {key} holds a value of the wrong form: write a time as 00:00:10, a number in digits only and an address as https://graph.facebook.com.";
}

using Capi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Binds the options to a configuration section. Its exceptions contain keys but never values, because a misplaced value may be an access token.</summary>
internal static class MetaCapiSection
{
    /// <summary>Sets the options that the section contains.</summary>
    /// <exception cref="OptionsValidationException">A value can't be converted to its option's type. There is no inner exception, because the binder's message contains the value.</exception>
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

    // Binds each option separately, because the binder names the failing key only in a message that also contains the value.
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
        $"The value of configuration key {key} has the wrong format: write a time as 00:00:10, a number as digits only and an address as https://graph.facebook.com.";
}

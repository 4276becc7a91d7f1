namespace Capi;

/// <summary>Options of an application that creates <see cref="MetaEventMessage"/>s and doesn't send to Meta itself: it needs neither a dataset ID nor an access token.</summary>
public sealed class MetaEventMessageOptions
{
    /// <summary>The alias of the dataset in the configuration of the receiving application.</summary>
    public string DatasetAlias { get; set; } = MetaCapiOptions.DefaultAlias;

    /// <summary>As <see cref="MetaCapiOptions.DefaultPhoneCountry"/>.</summary>
    public string? DefaultPhoneCountry { get; set; }

    /// <summary>As <see cref="MetaCapiOptions.DateOrder"/>.</summary>
    public DateOrder DateOrder { get; set; }
}

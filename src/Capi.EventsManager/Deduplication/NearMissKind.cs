namespace Capi.EventsManager.Deduplication;

/// <summary>Why two copies of what seems to be one event were not merged.</summary>
public enum NearMissKind
{
    /// <summary>One of them has no event_id.</summary>
    IdMissing,

    /// <summary>Their event_id differs.</summary>
    IdDiffers,

    /// <summary>Their event_name differs.</summary>
    NameDiffers,

    /// <summary>They went to different datasets.</summary>
    DatasetDiffers,

    /// <summary>More than 48 hours lie between them.</summary>
    OutsideWindow,
}

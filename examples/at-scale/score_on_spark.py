"""Scores call notes, one JSON object a line, on Apache Spark; prints nothing.

    spark-submit score_on_spark.py 's3a://calls/2026/*.jsonl' s3a://scores/2026

One line comes out for each note, in the order of the files' names and of their lines: the parts
of the output one after the other are, to the byte, what one `aftercall` makes of the same files.
aftercall must be on the PATH of every node that runs tasks, in one version; or the job brings it
along, and the nodes need Node.js alone:

    npm pack   # where aftercall was checked out and built
    spark-submit --archives aftercall-0.1.0.tgz#aftercall score_on_spark.py \\
        --filter "node aftercall/package/bin/aftercall.js $OPTIONS" NOTES SCORES
"""

import argparse
import os

from pyspark.sql import SparkSession

# One thread each, since Spark runs as many at a time as there are cores. A bad note becomes a line
# with "problems"; without --allow-problems the filter would exit 4, and one note fail the job.
FILTER = "aftercall score - --input jsonl --format jsonl --jobs 1 --allow-problems --quiet"

# AFTERCALL_DATA_DIR is for rubrics of your own, installed in a folder that every node can read.
KEPT = ["PATH", "HOME", "AFTERCALL_DATA_DIR"]


def main():
    options = read_options()
    # Without the delimiter a carriage return inside a line would end it.
    session = SparkSession.builder.appName("aftercall score")
    session.config("spark.hadoop.textinputformat.record.delimiter", "\n")
    context = session.getOrCreate().sparkContext

    notes = context.textFile(options.notes, options.partitions)
    # The filter sees these variables and no others: without PATH not even node is found.
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    scores = notes.pipe(options.filter, env=environment, checkCode=True)
    # Refuses a folder that is there already. Only whole parts ever get into it.
    scores.saveAsTextFile(options.scores, GZIP if options.gzip else None)


GZIP = "org.apache.hadoop.io.compress.GzipCodec"


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notes", help="files of JSON lines, plain or .gz; a pattern keeps their order")
    parser.add_argument("scores", help="a new folder")
    parser.add_argument("--partitions", type=int, default=1, help="at least so many (default: 1)")
    parser.add_argument("--gzip", action="store_true", help="compress the scores")
    parser.add_argument("--filter", default=FILTER, help="(default: %(default)s)")
    return parser.parse_args()


if __name__ == "__main__":
    main()

"""Writes what pandas gives for random tables, for pandas.test.ts to compare with.

Run by hand when the cases change, with pandas 3.1.1:

    python3 -m venv /tmp/pandas && /tmp/pandas/bin/pip install pandas==3.1.1
    /tmp/pandas/bin/python test/frame/pandas/make_expected.py

Tables have nulls, NaN, infinite numbers, numbers far from zero, and keys that are missing or the text 'null'. In the
file a number that JSON has not is a text ('NaN', 'Infinity', '-Infinity'), and null is a missing value.
"""

import io
import json
import math
import random
from pathlib import Path

import pandas as pd

here = Path(__file__).parent
rng = random.Random(12)
KEYS = ['MgO', 'ZnO', 'null', '', 'NaN', None]


def number(kind):
    if rng.random() < 0.15:
        return None
    if kind == 'infinite' and rng.random() < 0.25:
        return rng.choice([math.inf, -math.inf])
    if kind == 'nan' and rng.random() < 0.3:
        return math.nan
    if kind == 'offset':
        return 1e9 + rng.uniform(-5, 5)
    if kind == 'great':
        return rng.uniform(-1, 1) * 10.0 ** rng.randint(-70, 70)
    return round(rng.uniform(-10, 10), 3)


KINDS = ['plain', 'infinite', 'nan', 'offset', 'great']


def table(rows):
    kind = rng.choice(KINDS)
    return {
        'key': [rng.choice(KEYS) for _ in range(rows)],
        'n': [rng.choice([1, 2, 3, None]) for _ in range(rows)],
        'x': [number(kind) for _ in range(rows)],
        'y': [number(rng.choice(KINDS[:3])) for _ in range(rows)],
        'at': list(range(rows)),
    }


def data_frame(columns):
    # Texts as objects: pandas' own text type would read the text 'null' alike, but this is what all versions have.
    return pd.DataFrame(
        {
            name: pd.Series(values, dtype=object if name == 'key' else 'float64')
            for name, values in columns.items()
        }
    )


def plain(value):
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, (bool, str)):
        return value
    value = float(value)
    if math.isnan(value):
        return None
    if math.isinf(value):
        return 'Infinity' if value > 0 else '-Infinity'
    return value


def written(columns):
    def cell(value):
        if isinstance(value, float) and not math.isfinite(value):
            return {math.inf: 'Infinity', -math.inf: '-Infinity'}.get(value, 'NaN')
        return value

    return {name: [cell(value) for value in values] for name, values in columns.items()}


def rows_of(frame):
    return [[plain(value) for value in row] for row in frame.itertuples(index=False, name=None)]


AGGREGATES = ['count', 'nunique', 'mean', 'median', 'sum', 'min', 'max', 'std', 'var', 'prod']


def group_case():
    columns = table(rng.randint(1, 14))
    keys = rng.choice([['key'], ['n'], ['key', 'n']])
    # sort=False and dropna=False: groups in the order in which they come first, missing keys among them, as ours.
    grouped = data_frame(columns).groupby(keys, sort=False, dropna=False)['x'].agg(AGGREGATES).reset_index()
    return {'table': written(columns), 'keys': keys, 'rows': rows_of(grouped)}


def join_case():
    left, right = table(rng.randint(0, 8)), table(rng.randint(0, 8))
    keys = rng.choice([['key'], ['n'], ['key', 'n']])
    how = rng.choice(['inner', 'left', 'right', 'outer'])
    # Missing keys agree with nothing in ours: here they are told apart by a number that the other side has not.
    frames = []
    for side, columns in enumerate((left, right)):
        frame = data_frame(columns)
        for key in keys:
            frame[key + '_code'] = [
                f'missing {side} {at}' if value is None else f'is {value}' for at, value in enumerate(columns[key])
            ]
        frames.append(frame)
    codes = [key + '_code' for key in keys]
    merged = pd.merge(frames[0], frames[1], on=codes, how=how, suffixes=('', '_right'))
    if how == 'outer':
        # pandas sorts by key; ours has the left's order, then what is left of the right.
        merged = merged.sort_values(['at', 'at_right'], na_position='last', kind='stable')
    known = set(frames[1][codes].itertuples(index=False, name=None))
    keys_of_left = frames[0][codes].itertuples(index=False, name=None)
    semi = [at for at, row in zip(left['at'], keys_of_left, strict=True) if row in known]
    return {
        'left': written(left),
        'right': written(right),
        'keys': keys,
        'how': how,
        'pairs': rows_of(merged[['at', 'at_right']]),
        'semi': semi,
    }


def pivot_case():
    columns = table(rng.randint(1, 14))
    aggregate = rng.choice(['mean', 'min', 'max', 'median', 'sum', 'count'])
    frame = data_frame(columns)
    # With marks for missing ones, which pandas would leave out.
    frame['key'] = [('t', value) if value is not None else ('missing', '') for value in columns['key']]
    frame['n'] = ['missing' if value is None else str(value) for value in columns['n']]
    cells = frame.groupby(['n', 'key'], sort=False)['x'].agg(aggregate)
    return {
        'table': written(columns),
        'aggregate': aggregate,
        'cells': [
            {'n': None if n == 'missing' else int(n), 'key': None if key[0] == 'missing' else key[1], 'value': plain(value)}
            for (n, key), value in cells.items()
        ],
    }


def statistics_case():
    columns = table(rng.randint(0, 14))
    frame = data_frame(columns)
    x = frame['x']
    part = round(rng.random(), 2)
    return {
        'table': written(columns),
        'part': part,
        'statistics': {
            'mean': plain(x.mean()),
            'median': plain(x.median()),
            'min': plain(x.min()),
            'max': plain(x.max()),
            'std': plain(x.std()),
            'variance': plain(x.var()),
            'sum': plain(x.sum(min_count=1)),
            'quantile': plain(x.quantile(part)),
        },
        'corr': rows_of(frame[['n', 'x', 'y']].corr()),
        'sorted': [plain(value) for value in frame.sort_values('x', kind='stable')['at']],
        'descending': [plain(value) for value in frame.sort_values('x', ascending=False, kind='stable')['at']],
    }


def csv_case(name):
    text = (here / name).read_bytes().decode()
    frame = pd.read_csv(io.StringIO(text, newline=''))
    return {
        'file': name,
        'columns': list(frame.columns),
        'dtypes': [str(dtype) for dtype in frame.dtypes],
        'rows': rows_of(frame),
    }


def main():
    expected = {
        'pandas': pd.__version__,
        'groups': [group_case() for _ in range(60)],
        'joins': [join_case() for _ in range(110)],
        'pivots': [pivot_case() for _ in range(60)],
        'statistics': [statistics_case() for _ in range(80)],
        'csv': [csv_case(path.name) for path in sorted(here.glob('*.csv'))],
    }
    lines = ',\n'.join(
        f'{json.dumps(name)}: '
        + (('[\n' + ',\n'.join(json.dumps(item) for item in value) + '\n]') if isinstance(value, list) else json.dumps(value))
        for name, value in expected.items()
    )
    (here / 'expected.json').write_text('{\n' + lines + '\n}\n')


main()
